package io.akig.quickstart.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.quickstart.Repository;
import io.akig.quickstart.Typed;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl apply -k} would send, without a cluster. */
@EnableKubernetesMockClient(crud = true)
class ManifestsTest {
    private static final String BASE = "k8s";
    private static final Set<String> NOT_APPLIED =
            Set.of("kustomization.yaml", "secrets.example.yaml", "tools-job.yaml");
    private static final Set<String> SERVICES = Set.of("solvency-ml-api", "solvency-api", "solvency-dashboard");

    KubernetesClient cluster;

    @ParameterizedTest
    @ValueSource(strings = {BASE, "k8s-overlays/dev", "k8s-overlays/production"})
    void every_field_is_one_that_kubernetes_knows_and_a_cluster_takes_all_of_them_twice(String folder)
            throws Exception {
        Manifests manifests = Manifests.rendered(folder);
        for (HasMetadata resource : manifests.resources()) {
            assertThat(UnknownFields.in(resource)).isEmpty();
            assertThat(resource.getMetadata().getNamespace())
                    .as(resource.getMetadata().getName())
                    .isEqualTo(resource instanceof Namespace ? null : "solvency-ai");
            cluster.resource(resource).create();
            cluster.resource(resource).update();
        }
        assertThat(cluster.apps()
                        .deployments()
                        .inNamespace("solvency-ai")
                        .list()
                        .getItems())
                .hasSameSizeAs(manifests.of(Deployment.class));
        assertThat(cluster.network()
                        .networkPolicies()
                        .inNamespace("solvency-ai")
                        .list()
                        .getItems())
                .hasSameSizeAs(manifests.of(NetworkPolicy.class));
    }

    @Test
    void a_field_with_a_slip_in_its_name_is_found() {
        HasMetadata slip = Manifests.parsed(
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: x}
                        spec: {template: {spec: {containers: [{name: c, image: i, readynessProbe: {periodSeconds: 1}}]}}}
                        """)
                .resources()
                .get(0);
        assertThat(UnknownFields.in(slip)).containsExactly("Deployment.spec.template.spec.containers[].readynessProbe");
    }

    @Test
    void each_file_can_be_applied_by_itself_and_the_kustomization_leaves_none_out() {
        Set<String> listed = new TreeSet<>();
        Repository.yaml(Repository.home().resolve("k8s/kustomization.yaml"))
                .path("resources")
                .forEach(name -> listed.add(name.asText()));
        Set<String> files = Repository.files(BASE, ".yaml").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !NOT_APPLIED.contains(name))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(files).contains("ml-deployment.yaml", "ml-service.yaml");
        for (String file : files) {
            assertThat(Manifests.parsed(Repository.text(BASE + "/" + file)).resources())
                    .as(file)
                    .isNotEmpty();
        }
    }

    @Test
    void the_line_that_makes_the_first_user_gives_a_job_that_a_cluster_takes() throws Exception {
        Matcher patch = Pattern.compile(
                        "kubectl patch --local -f k8s/tools-job.yaml .*?-p '(\\[.*?\\])'", Pattern.DOTALL)
                .matcher(Repository.text("docs/deployment.md"));
        assertThat(patch.find()).isTrue();
        Typed patched = Repository.run(
                Repository.tool("kubectl", "the test command unpacks it on Linux"),
                List.of(
                        "patch",
                        "--local",
                        "-f",
                        Repository.home().resolve("k8s/tools-job.yaml").toString(),
                        "--type=json",
                        "-o",
                        "yaml",
                        "-p",
                        patch.group(1)));
        assertThat(patched.code()).as(patched.out()).isZero();
        Manifests job = Manifests.parsed(patched.out());
        assertThat(UnknownFields.in(job.resources().get(0))).isEmpty();
        assertThat(job.containers().map(Container::getArgs).toList().get(0))
                .containsExactly("user", "add", "awa", "--agency", "kaloum", "--new-agency", "--role", "ADMIN");
        job.pods().forEach(ManifestsTest::isRestricted);
    }

    @Test
    void every_pod_is_restricted_and_says_what_it_needs() throws Exception {
        Map<String, PodTemplateSpec> pods = Manifests.rendered(BASE).pods();
        assertThat(pods).hasSize(6);
        pods.forEach(ManifestsTest::isRestricted);
    }

    private static void isRestricted(String name, PodTemplateSpec pod) {
        PodSpec spec = pod.getSpec();
        assertThat(spec.getAutomountServiceAccountToken()).as(name).isFalse();
        assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).as(name).isEqualTo(10001);
        assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                .as(name)
                .isEqualTo("RuntimeDefault");
        for (Container container : spec.getContainers()) {
            assertThat(container.getImage()).as(name).matches("akig/[a-z-]+:\\d+\\.\\d+\\.\\d+");
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getVolumeMounts())
                    .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
        }
    }

    @Test
    void each_service_can_start_be_ready_drain_spread_and_scale() throws Exception {
        Manifests manifests = Manifests.rendered(BASE);
        List<Deployment> deployments = manifests.of(Deployment.class);
        assertThat(names(deployments)).isEqualTo(SERVICES);
        for (Deployment deployment : deployments) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().get(0);
            Set<String> ports =
                    container.getPorts().stream().map(ContainerPort::getName).collect(Collectors.toSet());
            assertThat(ports).containsExactlyInAnyOrder("http", "management");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
            assertThat(container.getStartupProbe().getHttpGet().getPort().getStrVal())
                    .isEqualTo("management");
            long drain = container.getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(drain + 30);
            assertThat(pod.getTopologySpreadConstraints()).hasSize(2);
            assertThat(deployment.getSpec().getReplicas())
                    .as("the autoscaler's to say")
                    .isNull();
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero();
        }
        for (HorizontalPodAutoscaler scaler : manifests.of(HorizontalPodAutoscaler.class)) {
            assertThat(scaler.getSpec().getScaleTargetRef().getName())
                    .isEqualTo(scaler.getMetadata().getName());
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
        }
        assertThat(names(manifests.of(HorizontalPodAutoscaler.class))).isEqualTo(SERVICES);
        assertThat(names(manifests.of(PodDisruptionBudget.class))).isEqualTo(SERVICES);
        assertThat(names(manifests.of(Service.class))).isEqualTo(SERVICES);
        assertThat(names(manifests.of(ServiceMonitor.class))).isEqualTo(SERVICES);
    }

    @Test
    void services_budgets_and_policies_select_pods_that_there_are_and_ports_that_they_have() throws Exception {
        Manifests manifests = Manifests.rendered(BASE);
        List<Map<String, String>> labels = manifests.pods().values().stream()
                .map(pod -> pod.getMetadata().getLabels())
                .toList();
        manifests.of(Service.class).forEach(service -> {
            assertThat(labels).anySatisfy(pod -> assertThat(pod)
                    .containsAllEntriesOf(service.getSpec().getSelector()));
            service.getSpec().getPorts().forEach(port -> assertThat(
                            port.getTargetPort().getStrVal())
                    .isIn("http", "management"));
        });
        manifests.of(PodDisruptionBudget.class).forEach(budget -> assertThat(labels)
                .anySatisfy(pod -> assertThat(pod)
                        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels())));
        manifests.of(ServiceMonitor.class).forEach(monitor -> assertThat(manifests.of(Service.class))
                .anySatisfy(service -> assertThat(service.getMetadata().getLabels())
                        .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels())));
        manifests.of(Ingress.class).forEach(ingress -> ingress.getSpec()
                .getRules()
                .forEach(rule -> rule.getHttp().getPaths().forEach(path -> assertThat(SERVICES)
                        .contains(path.getBackend().getService().getName()))));
        NetworkPolicy nobody = manifests.of(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().equals("nobody"))
                .findFirst()
                .orElseThrow();
        assertThat(nobody.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(nobody.getSpec().getIngress()).isEmpty();
        assertThat(nobody.getSpec().getEgress()).isEmpty();
    }

    @Test
    void secrets_come_by_reference_and_the_example_names_each() throws Exception {
        Manifests manifests = Manifests.rendered(BASE);
        assertThat(manifests.of(Secret.class)).isEmpty();
        Set<String> keys = ((Secret) Manifests.parsed(Repository.text("k8s/secrets.example.yaml"))
                        .resources()
                        .get(0))
                .getStringData()
                .keySet();
        Set<String> used = manifests
                .containers()
                .flatMap(container -> container.getEnv().stream())
                .map(ManifestsTest::secretKey)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(keys);
    }

    private static String secretKey(EnvVar variable) {
        assertThat(variable.getValue()).as(variable.getName()).isNull();
        assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("solvency-secrets");
        return variable.getValueFrom().getSecretKeyRef().getKey();
    }

    private static Set<String> names(List<? extends HasMetadata> resources) {
        return resources.stream()
                .map(resource -> resource.getMetadata().getName())
                .collect(Collectors.toSet());
    }
}
