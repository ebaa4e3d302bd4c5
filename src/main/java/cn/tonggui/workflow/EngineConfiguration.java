package cn.tonggui.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.interceptor.CreateUserTaskInterceptor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.flowable.variable.api.types.VariableTypes;
import org.flowable.variable.service.impl.types.BooleanType;
import org.flowable.variable.service.impl.types.DateType;
import org.flowable.variable.service.impl.types.DefaultVariableTypes;
import org.flowable.variable.service.impl.types.EmptyCollectionType;
import org.flowable.variable.service.impl.types.IntegerType;
import org.flowable.variable.service.impl.types.LongStringType;
import org.flowable.variable.service.impl.types.LongType;
import org.flowable.variable.service.impl.types.NullType;
import org.flowable.variable.service.impl.types.StringType;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engine, hardened: see docs/decisions and the tests named for each line. */
@Configuration
class EngineConfiguration {

    /** The engine's tables come after ours: Flyway refuses a schema in which it finds tables it does not know. */
    @Bean
    static BeanFactoryPostProcessor migrationsBeforeEngine() {
        return factory -> {
            BeanDefinition engine = factory.getBeanDefinition("springProcessEngineConfiguration");
            engine.setDependsOn("flywayInitializer");
        };
    }

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> hardening(
            ListableBeanFactory beans,
            Clock clock,
            DeploymentGate gate,
            JobPulse pulse,
            @Lazy Signing signing,
            @Lazy CreateUserTaskInterceptor newTasks,
            @Lazy @Qualifier("engineFacts") FlowableEventListener engineFacts) {
        return engine -> {
            engine.setClock(new EngineClock(clock));
            DelegateBeans delegates = new DelegateBeans(beans);
            engine.setBeans(delegates);
            engine.setExpressionManager(new ExpressionGuard(delegates, new SigningVariables(signing)));
            engine.setVariableTypes(variableTypes());
            engine.setCustomPreCommandInterceptors(List.of(gate));
            engine.setCreateUserTaskInterceptor(newTasks);
            engine.setTypedEventListeners(Map.of(
                    FlowableEngineEventType.HISTORIC_PROCESS_INSTANCE_ENDED.name(), List.of(engineFacts),
                    FlowableEngineEventType.ACTIVITY_CANCELLED.name(), List.of(engineFacts),
                    FlowableEngineEventType.JOB_EXECUTION_SUCCESS.name(), List.of(pulse),
                    FlowableEngineEventType.JOB_EXECUTION_FAILURE.name(), List.of(pulse)));
            engine.setEnableProcessDefinitionInfoCache(false);
            engine.setCreateDiagramOnDeploy(false); // pages draw the diagram themselves
        };
    }

    /** Text, whole numbers, booleans, dates and lists of ids; what Java would serialise is refused. */
    private static VariableTypes variableTypes() {
        VariableTypes types = new DefaultVariableTypes();
        types.addType(new NullType());
        types.addType(new StringType(4000));
        types.addType(new LongStringType(4001));
        types.addType(new BooleanType());
        types.addType(new IntegerType());
        types.addType(new LongType());
        types.addType(new DateType());
        types.addType(new EmptyCollectionType());
        types.addType(new WordListType());
        return types;
    }
}
