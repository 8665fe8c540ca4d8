# How the reader is addressed. English has one "you"; the formal voice
# writes its verbs out in full.

im = { $address ->
    [formal] I am
   *[informal] I'm
}
ill = { $address ->
    [formal] I will
   *[informal] I'll
}
id = { $address ->
    [formal] I would
   *[informal] I'd
}
its = { $address ->
    [formal] it is
   *[informal] it's
}
dont = { $address ->
    [formal] do not
   *[informal] don't
}
