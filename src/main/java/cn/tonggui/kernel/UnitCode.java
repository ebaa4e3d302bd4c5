package cn.tonggui.kernel;

/** Code of an organisation of either tree, such as {@code B04} (支部) or {@code QS1} (工区). */
public record UnitCode(String value) {

    @Override
    public String toString() {
        return value;
    }
}
