"""One module a page, named by its URL: a frozen model of all that the page shows, and `build`."""
