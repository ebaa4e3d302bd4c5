package cn.tonggui.workflow;

/**
 * The task as a page showed it.
 *
 * @param id public id of the task
 * @param revision of the task when the page was made; another one now means that somebody was faster
 * @param token one-time token of this page: the same token never acts twice
 */
public record TaskRef(String id, int revision, String token) {}
