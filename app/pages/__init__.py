"""One frozen model per page: what its HTML, its JSON and its CSV all show."""
