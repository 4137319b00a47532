"""What the slide and the page share: charts with their workbooks, pictures made to measure, packages with the same bytes each time."""
