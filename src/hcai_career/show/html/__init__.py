"""A result as one page of HTML that needs nothing else: no network, no script, and no program but a browser."""
