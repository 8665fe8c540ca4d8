"""Pictures: drawings as SVG, the same on a page, in a file and on paper.

Called by the pages of insights and by their files. Colours stand in the drawing for
paper, and in the style sheet for the screen, which wins there.
"""
