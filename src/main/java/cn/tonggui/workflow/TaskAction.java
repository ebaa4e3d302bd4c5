package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;

/** What a person can do with a task. One record and one handler each; {@link Tasks#perform} is the only way in. */
public sealed interface TaskAction {

    TaskRef task();

    /** The word by which ledgers, acts and URLs name it. */
    String word();

    /** An action that finishes the step with an outcome: 提交、同意、不同意、退回 along a drawn path. */
    sealed interface Decision extends TaskAction permits Submit, Approve, Disapprove, Return {

        Submission submission();

        /** The word in which BPMN conditions read it. */
        Outcome outcome();

        @Override
        default String word() {
            return outcome().word();
        }
    }

    /** 提交. */
    record Submit(TaskRef task, Submission submission) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.SUBMIT;
        }
    }

    /** 同意. */
    record Approve(TaskRef task, Submission submission) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.APPROVE;
        }
    }

    /** 不同意: an opinion against; the drawing decides where it leads. */
    record Disapprove(TaskRef task, Submission submission) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.DISAPPROVE;
        }
    }

    /** 退回 along a drawn path. */
    record Return(TaskRef task, Submission submission) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.RETURN;
        }
    }

    /** 领办. */
    record Claim(TaskRef task) implements TaskAction {
        @Override
        public String word() {
            return "claim";
        }
    }

    /** 释放. */
    record Release(TaskRef task) implements TaskAction {
        @Override
        public String word() {
            return "release";
        }
    }

    /** 沟通: words beside the matter, the step stays where it is. */
    record Comment(TaskRef task, String words) implements TaskAction {
        @Override
        public String word() {
            return "comment";
        }
    }
}
