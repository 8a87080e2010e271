"""A lesson's content in, a picture out: the timeline, who says what, how hard a text is.

Matplotlib is used without pyplot, so nothing is global and importing is light. Nothing here knows a lesson.
"""
