package wrong.upper;

/** Used from below, where it must not be. */
public class Door {}
