package cn.tonggui.kernel;

/**
 * A personal value in the body of a {@link Fact}. The log keeps a commitment to it; the value itself lies apart, where it can be
 * taken away and the log stays what it was.
 *
 * @param subject whose it is: the number of a person, or {@link #ofCase}
 */
public record Personal(String subject, String value) {

    /** As it stands in a body: where there is nothing, nothing has to be hidden. */
    public static Object of(String subject, String value) {
        return value.isEmpty() ? "" : new Personal(subject, value);
    }

    /** The name of who acted; the system has none of its own. */
    public static Object name(Actor actor) {
        return actor.equals(Actor.SYSTEM) ? actor.name() : of(actor.id().value(), actor.name());
    }

    /** Whose the content of a case is. */
    public static String ofCase(String caseId) {
        return "case:" + caseId;
    }
}
