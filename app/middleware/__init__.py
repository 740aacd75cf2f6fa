"""What stands between a connection and a route: cache, conditions, headers, limits."""
