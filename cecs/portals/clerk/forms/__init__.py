"""The forms by which a clerk keys official notices, one a kind of notice."""
