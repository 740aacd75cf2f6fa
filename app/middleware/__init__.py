"""What stands between a connection and a route, one ASGI middleware a file; `stack` orders them."""
