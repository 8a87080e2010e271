"""Write down a sentence that is heard."""
