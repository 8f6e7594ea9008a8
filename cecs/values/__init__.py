"""The ground: money, spans, numbers, the clock. Stands on nothing."""
