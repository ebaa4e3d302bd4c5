package cn.tonggui.workflow;

/**
 * The picture of a handwritten signature, bound to the act with which it is given.
 *
 * @param file public id of the stored picture
 * @param sha256 of its bytes, hexadecimal
 */
public record Signature(String file, String sha256) {}
