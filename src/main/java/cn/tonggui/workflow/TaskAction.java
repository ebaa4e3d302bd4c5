package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person can do with a task. One record and one handler each; {@link Tasks#perform} is the only way in. */
public sealed interface TaskAction {

    TaskRef task();

    /** The word by which ledgers, acts and URLs name it. */
    String word();

    /** Opinion or reason in the person's own words; those of a decision stand in its form. */
    default String words() {
        return "";
    }

    /** An action that finishes the step with an outcome: 提交、同意、不同意、退回 along a drawn path. */
    sealed interface Decision extends TaskAction permits Submit, Approve, Disapprove, Return, Abstain {

        Submission submission();

        /** Given by hand with it, where the step asks for one or offers it. */
        @Nullable
        Signature signature();

        /** The word in which BPMN conditions read it. */
        Outcome outcome();

        @Override
        default String word() {
            return outcome().word();
        }
    }

    /** 提交. */
    record Submit(
            TaskRef task, Submission submission, @Nullable Signature signature) implements Decision {

        public Submit(TaskRef task, Submission submission) {
            this(task, submission, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.SUBMIT;
        }
    }

    /** 同意. */
    record Approve(
            TaskRef task, Submission submission, @Nullable Signature signature) implements Decision {

        public Approve(TaskRef task, Submission submission) {
            this(task, submission, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.APPROVE;
        }
    }

    /** 不同意: an opinion against; the drawing decides where it leads. */
    record Disapprove(
            TaskRef task, Submission submission, @Nullable Signature signature) implements Decision {

        public Disapprove(TaskRef task, Submission submission) {
            this(task, submission, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.DISAPPROVE;
        }
    }

    /** 退回 along a drawn path. */
    record Return(
            TaskRef task, Submission submission, @Nullable Signature signature) implements Decision {

        public Return(TaskRef task, Submission submission) {
            this(task, submission, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.RETURN;
        }
    }

    /** 弃权 by one of several signers. */
    record Abstain(
            TaskRef task, Submission submission, @Nullable Signature signature) implements Decision {

        public Abstain(TaskRef task, Submission submission) {
            this(task, submission, null);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ABSTAIN;
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

    /** 收回领办 by one who oversees the mechanism: back to those it was offered to. */
    record TakeBack(TaskRef task, String words) implements TaskAction {
        @Override
        public String word() {
            return "take-back";
        }
    }

    /** 交接 by 组织科: what one who leaves has in hand goes to another. */
    record HandOver(TaskRef task, PersonId from, PersonId to, String words) implements TaskAction {
        @Override
        public String word() {
            return "hand-over";
        }
    }

    /** 转办: handed over for good. */
    record Transfer(TaskRef task, PersonId to, String words) implements TaskAction {
        @Override
        public String word() {
            return "transfer";
        }
    }

    /** 委派: somebody does it for me, and it comes back. */
    record Delegate(TaskRef task, PersonId to, String words) implements TaskAction {
        @Override
        public String word() {
            return "delegate";
        }
    }

    /** 办结 of what was delegated: back to the delegator. */
    record Resolve(TaskRef task, String words) implements TaskAction {
        @Override
        public String word() {
            return "resolve";
        }
    }

    /** 收回委派 by the delegator. */
    record Revoke(TaskRef task, String words) implements TaskAction {
        @Override
        public String word() {
            return "revoke";
        }
    }

    /**
     * 退回 to steps really passed in this case, whatever the drawing says.
     *
     * @param steps one, or one of each branch of a fork
     * @param back whether it comes straight back to the one who returns it, instead of running again
     */
    record ReturnTo(TaskRef task, List<String> steps, boolean back, String words) implements TaskAction {

        public ReturnTo {
            steps = List.copyOf(steps);
        }

        @Override
        public String word() {
            return "return-to";
        }
    }

    /** 驳回: the matter ends here. */
    record Reject(TaskRef task, String words) implements TaskAction {
        @Override
        public String word() {
            return "reject";
        }
    }

    /** 前加签、后加签、并加签. */
    record AddSigners(TaskRef task, Place place, List<PersonId> people, String words) implements TaskAction {

        /** They first, then me; me first, then they; or together with those who sign already. */
        public enum Place {
            BEFORE,
            AFTER,
            PARALLEL
        }

        public AddSigners {
            people = List.copyOf(people);
        }

        @Override
        public String word() {
            return "add-" + place.name().toLowerCase(Locale.ROOT);
        }
    }

    /** 减签 of one whom the same person added and who has not signed yet. */
    record RemoveSigner(TaskRef task, PersonId signer, String words) implements TaskAction {
        @Override
        public String word() {
            return "remove-signer";
        }
    }

    /** The opinion of an added signer (加签): it goes on to the next, or back to the one who added. */
    record Sign(TaskRef task, boolean agrees, String words) implements TaskAction {
        @Override
        public String word() {
            return "sign";
        }
    }
}
