"""Training of the neural detector: data, planted errors, the network, and its export."""
