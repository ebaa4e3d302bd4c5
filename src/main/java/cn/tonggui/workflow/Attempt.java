package cn.tonggui.workflow;

/**
 * What somebody is about to do on the one path.
 *
 * @param id public id of the task or case; the process's key when it is to be opened
 * @param token one-time token of the page
 */
record Attempt(On on, String id, String word, String token) {

    enum On {
        PROCESS,
        CASE,
        TASK
    }

    static Attempt of(TaskAction action) {
        return new Attempt(
                On.TASK, action.task().id(), action.word(), action.task().token());
    }

    static Attempt of(CaseAction action) {
        return new Attempt(
                On.CASE, action.ref().id(), action.word(), action.ref().token());
    }

    static Attempt opening(String process, String token) {
        return new Attempt(On.PROCESS, process, "open", token);
    }
}
