"""The rows of pages: frozen models whose fields are the columns of CSV and the keys of JSON.

Dates are EDTF texts, null where nothing is known. Addresses (`url`, `page`) are path-absolute.
Codes of countries are ISO 3166-1 alpha-2, EU for the European Union and XK for Kosovo.
"""
