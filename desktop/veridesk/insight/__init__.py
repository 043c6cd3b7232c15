"""What the rulings tell about generators, prompts, sources and detectors."""
