package cn.tonggui.regulation;

import java.util.Optional;

/** A parameter: what it is called, what it may be set to, and the rule it belongs to (empty where none governs it). */
record Parameter(String name, String title, String kind, Allowed allowed, String unit, String rule) {

    /** A setting as people read it: 3 个工作日. */
    public String words(String setting) {
        String words = allowed.words(setting);
        return unit.isEmpty() ? words : words + " " + unit;
    }

    /** What was typed as it is stored, empty when it is not allowed. */
    Optional<String> normal(String typed) {
        return allowed.normal(typed);
    }

    Setting with(String setting) {
        return new Setting(name, title, words(setting), rule);
    }
}
