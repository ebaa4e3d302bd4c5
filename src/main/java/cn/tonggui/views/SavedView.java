package cn.tonggui.views;

/**
 * A view of a list that one person saved.
 *
 * @param query what stands behind the question mark of the list's address @param standard whether the list opens with it
 */
public record SavedView(String id, String name, String query, boolean standard) {}
