"""Every Cache-Control header of the site: how long browsers and proxies may keep an answer.

What an answer does not say of itself is added to it by `app/middleware/security_headers.py`. What
the site itself keeps is another matter: `app/middleware/response_cache.py`.
"""

# The pages: a correction is seen within minutes.
FRESH = "max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400"
# Redirects, and what is not there.
BRIEF = "max-age=60"
# Refusals, faults, and whatever watches the site.
NO_STORE = "no-store"
# A release never changes. Proxies look again soon: a new version of the program has other styles.
FROZEN = "max-age=86400, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400"
# What has its fingerprint in its name.
IMMUTABLE = "max-age=31536000, immutable"
# The store of a release: its bytes never change, whatever the program becomes.
PUBLISHED = f"public, {IMMUTABLE}"
# Not in the cache of the site, which may hold an answer for longer than this one is valid.
DAILY = "no-cache, max-age=86400"

ANSWERED = {200, 206, 304}
REFUSED = {400, 405, 412, 413, 414, 416}


def of_status(status: int) -> str:
    """Return the header of an answer that has none of its own."""
    if status in ANSWERED:
        return FRESH
    return BRIEF if status < 500 and status not in REFUSED else NO_STORE
