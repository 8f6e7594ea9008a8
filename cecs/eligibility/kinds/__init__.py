"""One file a kind of requirement, each a pure function over facts."""
