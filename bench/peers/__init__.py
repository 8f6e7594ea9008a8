"""What the product is measured against: physical limits written by hand, and what people would take instead."""
