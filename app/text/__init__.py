"""What is said in words: dates and numbers, and every sentence that is computed from rows."""
