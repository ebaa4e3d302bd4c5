package cn.tonggui.kernel;

/** One person, or one account without a person (administrators, auditor). The engine knows people by this value only. */
public record PersonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
