package cn.tonggui.forms;

/** What is wrong with one field, in Chinese. {@code field} is empty for what concerns the whole form. */
public record FieldError(String field, String title, String message) {}
