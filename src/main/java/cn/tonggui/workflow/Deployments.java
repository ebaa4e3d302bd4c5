package cn.tonggui.workflow;

import cn.tonggui.kernel.Unconfirmed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands folders to the engine, all in one transaction, and tells the log of each version that is new. */
@Component
class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;
    private final DeploymentGate gate;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deployments(
            RepositoryService repository,
            DeploymentGate gate,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.gate = gate;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param folders calls {@link #deploy} for each of them */
    void of(Runnable folders) {
        try {
            gate.open(() -> transaction.executeWithoutResult(any -> folders.run()));
        } catch (Unconfirmed kept) {
            LOG.warn("what was deployed stands in the log and is not signed yet: {}", kept.getMessage());
        }
    }

    void deploy(String folder, Map<String, byte[]> files) {
        DeploymentBuilder builder = repository.createDeployment().name(folder).enableDuplicateFiltering();
        files.forEach(builder::addBytes);
        Deployment deployment = builder.deploy();
        if (deployment.isNew()) {
            int version = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment.getId())
                    .singleResult()
                    .getVersion();
            facts.publishEvent(new ProcessDeployed(LocalDateTime.now(clock), folder, version, hashes(files)));
        }
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
