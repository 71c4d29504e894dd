#!/bin/sh
# Makes model/ner.bin from the data folder. From the root of the repository:
#
#     trainer/ner/train.sh ../shared/data
#
# About two hours on two cores that do nothing else. Seeds are fixed, but the length of a stage is a time, so that another
# machine makes another model; model/ner.md tells what this one cost.
set -eu
data=$1
work=trainer/work
models=$work/models
ner=trainer/ner
mkdir -p $models
cargo run --release -p trainer -- dump "$data" $work/dump
python $ner/pretrain.py --out $models/encoder.pt --minutes 45
for seed in 1 2; do
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/teacher$seed.pt --seed $seed
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/teacher$seed.all.pt --seed $seed --everything
done
for corpus in ant1 ant2 arwiki; do
    python $ner/label.py --teachers $models/teacher?.all.pt --corpus $corpus --tokens 2000000 --out $models/$corpus.npy
done
python $ner/distill.py --teacher $models/teacher1.all.pt --everything --minutes 25 --out $models/student.pt \
    --labels ant1 $models/ant1.npy --labels ant2 $models/ant2.npy --labels arwiki $models/arwiki.npy
python $ner/export.py --student $models/student.pt --out model/ner.bin
