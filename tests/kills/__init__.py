"""The product and the gateway as processes that are killed without warning: nothing is lost, nobody pays twice."""
