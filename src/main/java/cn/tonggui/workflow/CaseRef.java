package cn.tonggui.workflow;

/**
 * The case as a page showed it.
 *
 * @param id public id of the case
 * @param revision of the case when the page was made
 * @param token one-time token of this page: the same token never acts twice
 */
public record CaseRef(String id, long revision, String token) {}
