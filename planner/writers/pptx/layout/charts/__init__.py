"""One module for each form a chart takes on a slide; `plot` has the arithmetic they share."""
