"""The `cecs` command: evaluate, check-cases, explain and law. Pure: it knows neither Django nor a database."""
