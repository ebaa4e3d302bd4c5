package cn.tonggui.kernel;

/** Who acts: the person (or account) and the name to be shown for ever beside the act. */
public record Actor(PersonId id, String name) {

    /** Timers and other steps that no person takes. */
    public static final Actor SYSTEM = new Actor(new PersonId("system"), "系统");
}
