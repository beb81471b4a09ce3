"""How well résumés and postings are read: precision and recall on the labelled sets of tests/resumes and tests/postings."""
