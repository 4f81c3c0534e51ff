package dev.assay.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;

/** Kills the first task of every stage as soon as it has begun; Spark starts it again. */
final class Killer extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final Set<Integer> stages = ConcurrentHashMap.newKeySet();
  private final AtomicInteger killed = new AtomicInteger();

  Killer(SparkSession spark) {
    this.spark = spark;
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    if (stages.add(start.stageId())) {
      spark.sparkContext().killTaskAttempt(start.taskInfo().taskId(), true, "a test");
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskInfo().killed()) {
      killed.incrementAndGet();
    }
  }

  /** How many were killed before they were done. */
  int killed() {
    return killed.get();
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
  }
}
