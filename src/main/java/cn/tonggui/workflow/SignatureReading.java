package cn.tonggui.workflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a task shows of signatures; one statement, and none where nobody signs with the holder. */
@Component
class SignatureReading {

    private final SignerMapper signers;

    SignatureReading(SignerMapper signers) {
        this.signers = signers;
    }

    Signatures of(Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        List<Signer> all = task.signers() == 0 ? List.of() : signers.of(task.caseId(), task.step());
        List<Signer> round = Signing.roundOf(task, all);
        List<Signer> aside =
                all.stream().filter(signer -> signer.scope().equals(task.id())).toList();
        String me = bearing.viewer().id().value();
        Ledger.Sign rule = bearing.step().sign();
        return new Signatures(
                rule == null || round.isEmpty() ? null : count(rule, bearing, round),
                aside.stream()
                        .filter(signer -> signer.state() == Signer.State.OPEN)
                        .map(Signer::addedByName)
                        .findFirst()
                        .orElse(null),
                Stream.concat(round.stream(), aside.stream())
                        .map(signer -> line(signer, me))
                        .toList());
    }

    private static Signatures.Count count(Ledger.Sign rule, Bearing bearing, List<Signer> round) {
        SignRule.Tally tally = Signing.tally(round);
        int missing = SignRule.of(rule, tally) instanceof SignRule.Open open ? open.missing() : 0;
        return new Signatures.Count(
                rule.rule().name(),
                Objects.requireNonNullElse(rule.ratio(), ""),
                bearing.files().inTurn(bearing.task().step()),
                rule.veto(),
                rule.early(),
                tally.signers(),
                tally.signed(),
                tally.agreed(),
                missing);
    }

    private static Signatures.Line line(Signer signer, String me) {
        boolean another = !signer.signedName().equals(signer.personName());
        return new Signatures.Line(
                signer.person(),
                signer.personName(),
                signer.place().name(),
                signer.state().name(),
                signer.addedByName(),
                another ? signer.signedName() : "",
                Objects.requireNonNullElse(signer.words(), ""),
                signer.signedAt(),
                signer.addedBy().equals(me) && signer.state().pending());
    }
}
