"""One module a row of the table: each gives `measure(quick)`."""
