"""How things are said in Ukrainian: one module for each of `app.text`, with the same functions.

No name is ever bent: names stand in the nominative, after a colon or in a list. Forms in -но and -то
need no gender. Months stand alone in their own form, and days and years carry what belongs to them.
"""
