"""How a document looks, one folder per format: writers know the document and the theme, nothing of the business."""
