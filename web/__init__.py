"""What the reader's site needs beside its pages."""
