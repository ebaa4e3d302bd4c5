package cn.tonggui.regulation;

/**
 * One parameter as it is set somewhere: in a case, on a day.
 *
 * @param title what the parameter is called, 受理期限
 * @param words the setting as people read it, 3 个工作日
 * @param rule code of the rule it belongs to, empty where none governs it
 */
public record Setting(String name, String title, String words, String rule) {}
