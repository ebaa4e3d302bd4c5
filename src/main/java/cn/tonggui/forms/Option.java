package cn.tonggui.forms;

/** One choice: the value stored, the words shown, and what helps to tell it apart (may be empty). */
public record Option(String value, String label, String hint) {}
