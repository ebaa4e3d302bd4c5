package cn.tonggui.regulation;

/** Code of a rule in the register, such as {@code R-E07}. */
public record RuleCode(String value) {

    @Override
    public String toString() {
        return value;
    }
}
