"""Tables, CSV files and HTML pages: data in, text out."""
