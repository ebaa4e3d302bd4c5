package cn.tonggui.kernel;

/** An office at an organisation, written {@code secretary@B04}: whom work is offered to and who may read a case. */
public record Token(String office, UnitCode unit) {

    public static Token at(String office, UnitCode unit) {
        return new Token(office, unit);
    }

    /** @throws IllegalArgumentException when the text is not {@code office@unit} */
    public static Token parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("token is '" + text + "', expected office@unit");
        }
        return new Token(text.substring(0, at), new UnitCode(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return office + "@" + unit;
    }
}
