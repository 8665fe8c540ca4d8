"""House: the rules of STYLE.md that a program can check, each as a failing test."""
